# One library a folder of src; each sees only the folders it may depend on, so that a wrong include does not compile.

# Makes src/<folder> visible as "<folder>/…" to those that link the target, and nothing else of src.
function(expose target scope folder)
    set(visible "${PROJECT_BINARY_DIR}/include/${target}")
    get_filename_component(parent "${visible}/${folder}" DIRECTORY)
    file(MAKE_DIRECTORY "${parent}")
    file(CREATE_LINK "${PROJECT_SOURCE_DIR}/src/${folder}" "${visible}/${folder}" SYMBOLIC)
    target_include_directories(${target} ${scope} "${visible}")
endfunction()

# add_folder_library(NAME [FLAGS]): src/NAME and its subfolders. With FLAGS, a target that has those instead of the
# usual ones builds the same sources once more, as NAME_FLAGS.
function(add_folder_library name)
    set(target ${name})
    set(flags pikatesti_flags)
    if(ARGC GREATER 1)
        set(flags ${ARGV1})
        set(target ${name}_${flags})
    endif()
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/${name}/*.cpp")
    add_library(${target} STATIC ${sources})
    target_link_libraries(${target} PUBLIC ${flags} PRIVATE pikatesti_warnings)
    expose(${target} PUBLIC ${name})
endfunction()
