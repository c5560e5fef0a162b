# SPDX-License-Identifier: GPL-2.0-or-later
# Everything we stand on comes from Debian; script/bootstrap installs it.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(ZLIB REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(LibArchive REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(fmt REQUIRED)
find_package(simdjson REQUIRED)
find_package(tomlplusplus REQUIRED)

# These have a .pc file and no usable CMake one.
pkg_check_modules(xapian REQUIRED IMPORTED_TARGET xapian-core)
pkg_check_modules(httplib REQUIRED IMPORTED_TARGET cpp-httplib)
pkg_check_modules(icu REQUIRED IMPORTED_TARGET icu-uc icu-i18n)
pkg_check_modules(zstd REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(xxhash REQUIRED IMPORTED_TARGET libxxhash)

# libstemmer and CLD2 have neither.
function(add_plain_library name header library)
  find_path(${name}_INCLUDE ${header} REQUIRED)
  find_library(${name}_LIBRARY ${library} REQUIRED)
  add_library(dateline::${name} UNKNOWN IMPORTED GLOBAL)
  set_target_properties(dateline::${name} PROPERTIES
    IMPORTED_LOCATION ${${name}_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES ${${name}_INCLUDE})
endfunction()
add_plain_library(stemmer libstemmer.h stemmer)
add_plain_library(cld2 cld2/public/compact_lang_det.h cld2)

# dtl is headers alone.
find_path(dtl_INCLUDE dtl/dtl.hpp REQUIRED)

if(DATELINE_BUILD_TESTS)
  find_package(GTest REQUIRED)
  include(GoogleTest)
endif()
if(DATELINE_BUILD_BENCH)
  find_package(benchmark REQUIRED)
endif()
