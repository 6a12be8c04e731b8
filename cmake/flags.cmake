# Compiler and linker flags, as targets to link.

# Everything that goes into the web build, third-party code too. The same natively, so that the tests test what is
# shipped.
add_library(language_flags INTERFACE)
target_compile_features(language_flags INTERFACE cxx_std_20)
target_compile_options(language_flags INTERFACE -fno-exceptions -fno-rtti)
if(PIKATESTI_SANITIZE)
    target_compile_options(language_flags INTERFACE
        -fsanitize=${PIKATESTI_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(language_flags INTERFACE -fsanitize=${PIKATESTI_SANITIZE})
endif()
if(EMSCRIPTEN)
    # Emscripten 3.1.6 turns inlining off for -Oz, which makes the module larger, not smaller.
    target_compile_options(language_flags INTERFACE
        -finline-functions -flto -fno-threadsafe-statics -ffunction-sections -fdata-sections -fvisibility=hidden)
endif()

# What is downloaded by visitors is made small.
add_library(pikatesti_flags INTERFACE)
target_link_libraries(pikatesti_flags INTERFACE language_flags)
if(EMSCRIPTEN)
    # After the build type's own flags, so that -Oz wins: CMake's MinSizeRel means -Os.
    target_compile_options(pikatesti_flags INTERFACE -Oz)
endif()

# Our own code only.
add_library(pikatesti_warnings INTERFACE)
target_compile_options(pikatesti_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow
    $<$<BOOL:${PIKATESTI_WERROR}>:-Werror>)
