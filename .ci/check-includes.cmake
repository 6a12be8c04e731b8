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

if(NOT DEFINED source) # -D source=FOLDER checks another tree: its own test does
    get_filename_component(source "${CMAKE_CURRENT_LIST_DIR}/../src" ABSOLUTE)
endif()
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

# ---- The rooms within src/ui and src/formats -------------------------------------------------------------------------

# ROOM: the rooms beside itself that it may include.
set(ui_rooms
    "kit:"
    "quick_test: kit"
    "presenter: kit"
    "mapping: kit"
    "kiosk: kit quick_test")
set(formats_rooms
    "diagnostics:"
    "json: diagnostics"
    "csv: diagnostics"
    "question_set: json diagnostics"
    "messages: question_set json diagnostics"
    "answers: question_set json csv diagnostics"
    "record: question_set json diagnostics"
    "kiosk_counts: record question_set json diagnostics"
    "comparison: record question_set json diagnostics"
    "texts: csv json diagnostics"
    "campaign: explain comparison kiosk_counts record question_set json diagnostics"
    "survey_table: answers campaign record question_set csv json diagnostics"
    "ids: json diagnostics"
    "explain: ids json diagnostics"
    "check: explain ids question_set json diagnostics")

foreach(folder IN ITEMS ui formats)
    set(known CMakeLists.txt)
    foreach(row IN LISTS ${folder}_rooms)
        string(REGEX MATCHALL "[a-z_]+" may "${row}")
        list(GET may 0 room)
        list(APPEND known ${room})
        list(JOIN may "|" may)
        file(GLOB_RECURSE files "${source}/${folder}/${room}/*.h" "${source}/${folder}/${room}/*.cpp")
        foreach(file IN LISTS files)
            file(STRINGS "${file}" lines REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"]${folder}/")
            foreach(line IN LISTS lines)
                if(NOT line MATCHES "[<\"]${folder}/(${may})/")
                    string(APPEND faults "${file}: ${folder}/${room} may not have ${line}\n")
                endif()
            endforeach()
        endforeach()
    endforeach()
    file(GLOB entries RELATIVE "${source}/${folder}" "${source}/${folder}/*")
    list(REMOVE_ITEM entries ${known})
    foreach(entry IN LISTS entries)
        string(APPEND faults "src/${folder}/${entry}: not in a room that .ci/check-includes.cmake knows\n")
    endforeach()
endforeach()

# ---- x.h declares what x.cpp defines ---------------------------------------------------------------------------------

# FILE: why it has no header of its own; a folder's name stands for all its files.
set(without_header
    "engine/session_code: save() and restore() of the class in session.h"
    "ui/presenter/: screens.h, widgets.h and record_text.h each declare several files")

set(excepted "")
foreach(row IN LISTS without_header)
    string(REGEX REPLACE ":.*$" "" name "${row}")
    list(APPEND excepted "${name}")
endforeach()
foreach(folder IN ITEMS engine formats ui)
    file(GLOB_RECURSE files RELATIVE "${source}" "${source}/${folder}/*.cpp")
    foreach(file IN LISTS files)
        string(REGEX REPLACE "\\.cpp$" "" name "${file}")
        get_filename_component(parent "${file}" DIRECTORY)
        if(NOT EXISTS "${source}/${name}.h" AND NOT name IN_LIST excepted AND NOT "${parent}/" IN_LIST excepted)
            string(APPEND faults "${file}: has no header of its own, ${name}.h\n")
        endif()
    endforeach()
endforeach()

if(faults)
    message(FATAL_ERROR "${faults}")
endif()
