# SPDX-License-Identifier: GPL-2.0-or-later
# cmake -DOUTPUT=... -DASSETS=... -DSOURCES=... -DVERSION=... -DGZIP=... -P embed_assets.cmake
# Writes a C++ table of the assets, raw and packed, each named with 12 hex digits of its SHA-256,
# and an identifier of this build made from everything that shapes a page.
set(tables "")
set(rows "")
set(types_css "text/css; charset=utf-8")
set(types_js "text/javascript; charset=utf-8")
set(types_json "application/json")

# A file's bytes as the elements of an array of char.
function(bytes_of file variable)
  file(READ ${file} hex HEX)
  string(REGEX REPLACE "(..)" "'\\\\x\\1'," hex "${hex}")
  string(REGEX REPLACE "(......,......,......,......,......,......,......,......,)" "\\1\n" hex "${hex}")
  set(${variable} "${hex}" PARENT_SCOPE)
endfunction()

string(REPLACE "|" ";" ASSETS "${ASSETS}")
string(REPLACE "|" ";" SOURCES "${SOURCES}")
foreach(asset IN LISTS ASSETS)
  get_filename_component(stem ${asset} NAME_WE)
  get_filename_component(extension ${asset} LAST_EXT)
  string(SUBSTRING ${extension} 1 -1 extension)
  file(SHA256 ${asset} digest)
  string(SUBSTRING ${digest} 0 12 digest)
  set(packed ${OUTPUT}.${stem}.gz)
  execute_process(COMMAND ${GZIP} -9 -n -c ${asset} OUTPUT_FILE ${packed} COMMAND_ERROR_IS_FATAL ANY)
  bytes_of(${asset} raw_bytes)
  bytes_of(${packed} packed_bytes)
  string(APPEND tables "constexpr char kRaw_${stem}[] = {\n${raw_bytes}};\n"
                       "constexpr char kPacked_${stem}[] = {\n${packed_bytes}};\n")
  string(APPEND rows "    {\"${stem}.${extension}\", \"${stem}.${digest}.${extension}\", \"${digest}\", "
                     "\"${types_${extension}}\", {kRaw_${stem}, sizeof kRaw_${stem}}, "
                     "{kPacked_${stem}, sizeof kPacked_${stem}}},\n")
endforeach()

set(everything "${VERSION}")
foreach(source IN LISTS SOURCES ASSETS)
  file(SHA256 ${source} digest)
  string(APPEND everything ${digest})
endforeach()
string(SHA256 build "${everything}")
string(SUBSTRING ${build} 0 12 build)

file(WRITE ${OUTPUT} "// Written by web/embed_assets.cmake.
#include \"web/assets.h\"

namespace dateline::web {
namespace {
${tables}constexpr Asset kAssets[] = {
${rows}};
}  // namespace

std::span<const Asset> Assets() { return kAssets; }
std::string_view BuildId() { return \"${build}\"; }

}  // namespace dateline::web
")
