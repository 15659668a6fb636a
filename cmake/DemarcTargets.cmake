# SPDX-License-Identifier: GPL-3.0-or-later
# The floors and tests of the house as targets: one static library a floor, one program a test file.

add_library(demarc_flags INTERFACE)
target_compile_options(demarc_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion
    $<$<BOOL:${DEMARC_WERROR}>:-Werror>)
target_compile_definitions(demarc_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH)
if(DEMARC_SANITIZE)
    target_compile_options(demarc_flags INTERFACE -fsanitize=${DEMARC_SANITIZE} -fno-omit-frame-pointer
        $<$<CONFIG:Debug>:-O1;-g1> # lines are enough for a stack; with variables a hundred tests fill a disk
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>) # GCC sees ghosts in instrumented code
    target_link_options(demarc_flags INTERFACE -fsanitize=${DEMARC_SANITIZE})
    if(DEMARC_SANITIZE MATCHES undefined)
        target_compile_options(demarc_flags INTERFACE -fno-sanitize-recover=undefined)
    endif()
endif()

if(DEMARC_BUILD_FUZZERS)
    target_compile_options(demarc_flags INTERFACE -fsanitize=fuzzer-no-link) # lets libFuzzer see which branches were taken
endif()

# demarc_floor(NAME DEPENDS floor... LIBRARIES target...)
# One static target of all files below src/NAME. Files are globbed (CONFIGURE_DEPENDS): where a file lies
# already says to which floor it belongs, and a list would only repeat it.
function(demarc_floor name)
    cmake_parse_arguments(ARG "" "" "DEPENDS;LIBRARIES" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp ${CMAKE_SOURCE_DIR}/src/${name}/*.h)
    list(TRANSFORM ARG_DEPENDS PREPEND demarc_)
    add_library(demarc_${name} STATIC ${sources})
    target_include_directories(demarc_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(demarc_${name} PUBLIC ${ARG_DEPENDS} ${ARG_LIBRARIES} PRIVATE demarc_flags)
    target_precompile_headers(demarc_${name} PRIVATE ${CMAKE_SOURCE_DIR}/cmake/precompiled.h)
endfunction()

# demarc_test(FILE LIBRARIES target...)  FILE is tests/.../tst_name.cpp; the ctest name is its path below tests/.
function(demarc_test file)
    cmake_parse_arguments(ARG "" "TIMEOUT" "LIBRARIES;LABELS" ${ARGN})
    cmake_path(GET file STEM stem)
    cmake_path(RELATIVE_PATH file BASE_DIRECTORY ${CMAKE_SOURCE_DIR}/tests OUTPUT_VARIABLE below)
    cmake_path(REMOVE_EXTENSION below)
    string(REPLACE "/" "_" target ${below})
    add_executable(${target} ${file})
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_link_libraries(${target} PRIVATE ${ARG_LIBRARIES} demarc_testsupport Qt6::Test demarc_flags)
    if("demarc_ui" IN_LIST ARG_LIBRARIES)
        target_link_libraries(${target} PRIVATE demarc_guitestsupport)
        target_precompile_headers(${target} REUSE_FROM demarc_guitestsupport)
    elseif(NOT "demarc_report" IN_LIST ARG_LIBRARIES)
        target_precompile_headers(${target} REUSE_FROM demarc_testsupport)
    endif()
    # GCC 12 at -O2 takes the alternatives that a std::variant literal does not hold for uninitialised.
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    # Only where they are used: what is compiled without the name of a folder is found in the compiler cache from any other.
    file(STRINGS ${file} folders REGEX "DEMARC_BIN_DIR|DEMARC_SOURCE_DIR|support/(demarcctl|shareddata)\\.h")
    if(folders)
        target_compile_definitions(${target} PRIVATE DEMARC_SOURCE_DIR="${CMAKE_SOURCE_DIR}" DEMARC_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    endif()
    add_test(NAME ${below} COMMAND ${target})
    set_tests_properties(${below} PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen" SKIP_REGULAR_EXPRESSION "^$")
    if(ARG_TIMEOUT)
        set_tests_properties(${below} PROPERTIES TIMEOUT ${ARG_TIMEOUT})
    endif()
    if(ARG_LABELS)
        set_tests_properties(${below} PROPERTIES LABELS "${ARG_LABELS}")
    endif()
endfunction()
