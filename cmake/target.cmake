# SPDX-License-Identifier: GPL-2.0-or-later

# add_floor(NAME <name> SOURCES ... HEADERS ... [USES ...] [HIDES ...] [PRECOMPILES ...])
# One library per folder. USES is seen by whoever links the floor; HIDES is not.
# PRECOMPILES lists the heavy headers that most files of the floor include anyway.
# Every header is also compiled alone, by the target all_verify_interface_header_sets.
function(add_floor)
  cmake_parse_arguments(PARSE_ARGV 0 floor "" "NAME" "SOURCES;HEADERS;USES;HIDES;PRECOMPILES")
  add_library(dateline_${floor_NAME} STATIC ${floor_SOURCES})
  add_library(dateline::${floor_NAME} ALIAS dateline_${floor_NAME})
  target_sources(dateline_${floor_NAME} PUBLIC
    FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${floor_HEADERS})
  target_compile_features(dateline_${floor_NAME} PUBLIC cxx_std_20)
  target_link_libraries(dateline_${floor_NAME} PUBLIC ${floor_USES} PRIVATE ${floor_HIDES} dateline_options)
  set_target_properties(dateline_${floor_NAME} PROPERTIES
    VERIFY_INTERFACE_HEADER_SETS ON LINKER_LANGUAGE CXX)
  if(floor_PRECOMPILES)
    target_precompile_headers(dateline_${floor_NAME} PRIVATE ${floor_PRECOMPILES})
  endif()
endfunction()

# add_floor_tests(NAME <name> SOURCES ... USES ...)
# One test program per folder of tests/; every TEST in it becomes a ctest test.
function(add_floor_tests)
  cmake_parse_arguments(PARSE_ARGV 0 suite "" "NAME" "SOURCES;USES")
  add_executable(dateline_${suite_NAME}_tests ${suite_SOURCES})
  target_compile_features(dateline_${suite_NAME}_tests PRIVATE cxx_std_20)
  target_include_directories(dateline_${suite_NAME}_tests PRIVATE ${PROJECT_SOURCE_DIR})
  target_link_libraries(dateline_${suite_NAME}_tests PRIVATE
    ${suite_USES} dateline_test_folders dateline_options GTest::gmock GTest::gtest_main)
  target_precompile_headers(dateline_${suite_NAME}_tests PRIVATE
    <gmock/gmock.h> <gtest/gtest.h> <filesystem> <fstream> <string> <vector>)
  gtest_discover_tests(dateline_${suite_NAME}_tests
    TEST_PREFIX ${suite_NAME}. DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 300)
endfunction()
