# The arrows between the folders of src: who may include what. Part of every build, since hiding folders from a compiler
# neither stops paths with ".." nor libraries that happen to be on the system's own include path.
#   cmake -P .ci/check-includes.cmake
cmake_minimum_required(VERSION 3.22)

set(engine_may "^engine/")
set(formats_may "^(formats|engine|nlohmann)/")
set(ui_may "^(ui|engine)/|^imgui(_internal)?\\.h$")
set(web_may "^(web|ui|formats|engine|emscripten)/|^emscripten\\.h$")
set(cli_may "^(cli|formats|engine)/|^(unistd|sys/[a-z]+)\\.h$")
set(standard "^([a-z_]+|(assert|ctype|errno|float|limits|math|stdarg|stddef|stdint|stdio|stdlib|string|time)\\.h)$")

get_filename_component(source "${CMAKE_CURRENT_LIST_DIR}/../src" ABSOLUTE)
set(faults "")
foreach(folder IN ITEMS engine formats ui web cli)
    file(GLOB_RECURSE files "${source}/${folder}/*.h" "${source}/${folder}/*.cpp")
    foreach(file IN LISTS files)
        file(STRINGS "${file}" lines REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"]")
        foreach(line IN LISTS lines)
            string(REGEX REPLACE "^[^<\"]*[<\"]([^>\"]*).*$" "\\1" path "${line}")
            if(path MATCHES "\\.\\./" OR NOT path MATCHES "${standard}|${${folder}_may}")
                string(APPEND faults "${file}: ${folder} may not include ${path}\n")
            endif()
        endforeach()
    endforeach()
endforeach()
if(faults)
    message(FATAL_ERROR "${faults}")
endif()
