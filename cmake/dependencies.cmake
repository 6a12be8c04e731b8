# Third-party code: nlohmann/json and doctest from the system, Dear ImGui from sources.

# A header folder of its own for each thing found on the system: /usr/include on Emscripten's include path would shadow
# its C library.
function(add_header_library name folder header)
    find_path(${name}_ROOT ${folder}/${header}
        PATHS /usr/local/include /usr/include /opt/homebrew/include NO_CMAKE_FIND_ROOT_PATH REQUIRED
        DOC "Folder that has ${folder}/${header}")
    set(visible "${PROJECT_BINARY_DIR}/include/${name}")
    file(MAKE_DIRECTORY "${visible}")
    file(CREATE_LINK "${${name}_ROOT}/${folder}" "${visible}/${folder}" SYMBOLIC)
    add_library(${name} INTERFACE)
    target_include_directories(${name} SYSTEM INTERFACE "${visible}")
endfunction()

add_header_library(nlohmann nlohmann json.hpp)
target_compile_definitions(nlohmann INTERFACE JSON_NOEXCEPTION JSON_NO_IO)

if(PIKATESTI_UI)
    include(FetchContent)
    # FETCHCONTENT_SOURCE_DIR_IMGUI names sources that are there already; ./run and ./test set it.
    # SOURCE_SUBDIR names a folder that is not there: ImGui has no CMakeLists.txt, and none is to be run.
    FetchContent_Declare(imgui
        GIT_REPOSITORY https://github.com/ocornut/imgui.git
        GIT_TAG v1.92.2b
        GIT_SHALLOW TRUE
        SOURCE_SUBDIR none)
    FetchContent_MakeAvailable(imgui)

    add_library(imgui STATIC
        "${imgui_SOURCE_DIR}/imgui.cpp"
        "${imgui_SOURCE_DIR}/imgui_draw.cpp"
        "${imgui_SOURCE_DIR}/imgui_widgets.cpp"
        "${imgui_SOURCE_DIR}/imgui_tables.cpp")
    target_include_directories(imgui SYSTEM PUBLIC "${imgui_SOURCE_DIR}")
    target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="ui/kit/imgui/imconfig.h")
    target_compile_options(imgui PRIVATE -w)
    target_link_libraries(imgui PUBLIC pikatesti_flags)
    expose(imgui PUBLIC ui/kit/imgui)
endif()
