# SPDX-License-Identifier: GPL-2.0-or-later
# Warnings and sanitizers for our own code only; never exported, never global.
add_library(dateline_options INTERFACE)
target_compile_options(dateline_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion)
# GCC 12 warns of std::string's own inlined copies (GCC bugs 105329 and 105651), mended in GCC 13.
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(dateline_options INTERFACE
    -Wno-restrict -Wno-array-bounds -Wno-stringop-overflow)
endif()
if(DATELINE_SANITIZE)
  target_compile_options(dateline_options INTERFACE
    -fsanitize=${DATELINE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(dateline_options INTERFACE -fsanitize=${DATELINE_SANITIZE})
endif()
if(DATELINE_BUILD_FUZZERS)
  target_compile_options(dateline_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# ccache makes the second build of anything cheap; it is used where it is installed.
find_program(DATELINE_CCACHE ccache)
if(DATELINE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      CCACHE_NOHASHDIR=1 CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} ${DATELINE_CCACHE})
endif()
