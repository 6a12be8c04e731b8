# Checks the include arrows in every build: hiding folders is not enough, see .ci/check-includes.cmake.
file(GLOB_RECURSE checked_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/*.h" "${PROJECT_SOURCE_DIR}/src/*.cpp")
add_custom_command(OUTPUT includes-checked
    COMMAND ${CMAKE_COMMAND} -P "${PROJECT_SOURCE_DIR}/.ci/check-includes.cmake"
    COMMAND ${CMAKE_COMMAND} -E touch includes-checked
    DEPENDS ${checked_sources} "${PROJECT_SOURCE_DIR}/.ci/check-includes.cmake"
    COMMENT "Checking who includes what")
add_custom_target(check_includes ALL DEPENDS includes-checked)
