# WebAssembly modules: what src/web/<folder> exports becomes <name>.wasm.

file(STRINGS "${EMSCRIPTEN_ROOT_PATH}/emscripten-version.txt" emscripten_version LIMIT_COUNT 1)
string(REGEX MATCH "[0-9]+\\.[0-9]+\\.[0-9]+" emscripten_version "${emscripten_version}")
# The default stack of older versions, 5 MB, would not fit into the initial memory.
if(emscripten_version VERSION_LESS 3.1.27)
    set(stack_size TOTAL_STACK)
else()
    set(stack_size STACK_SIZE)
endif()

# Exported functions are marked where they are defined; web/ has the loader, so no script of Emscripten's is wanted.
add_library(web_module INTERFACE)
target_link_options(web_module INTERFACE
    -flto -fno-exceptions --no-entry -sSTANDALONE_WASM -sFILESYSTEM=0 -sASSERTIONS=0
    -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=4194304 -s${stack_size}=131072)

# add_web_module(NAME SOURCE…)
function(add_web_module name)
    set(target ${name}_module)
    add_executable(${target} ${ARGN})
    expose(${target} PRIVATE web)
    target_link_libraries(${target} PRIVATE web_module pikatesti_warnings)
    set_target_properties(${target} PROPERTIES OUTPUT_NAME ${name} SUFFIX .wasm)
endfunction()
