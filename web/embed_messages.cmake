# SPDX-License-Identifier: GPL-2.0-or-later
# The message files as sources, written while configuring, so that no target waits for them:
# message_keys.h names each message of the English file, message_table.cc holds the files whole.

# embed_messages(<folder of the files> <folder to write into> <language>...)
# The first language decides which messages there are.
function(embed_messages from into)
  set(keys "")
  set(names "")
  set(files "")
  foreach(language IN LISTS ARGN)
    set(path ${from}/${language}.properties)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path})
    file(READ ${path} text)
    string(APPEND files "    {\"${language}\", R\"messages(${text})messages\"},\n")
    if(keys)
      continue()
    endif()
    string(REGEX MATCHALL "\n[a-z][a-z0-9-]* = " lines "${text}")
    foreach(line IN LISTS lines)
      string(REGEX REPLACE "[\n =]" "" key "${line}")
      string(APPEND names "    \"${key}\",\n")
      string(REPLACE "-" ";" words ${key})
      string(APPEND keys "  k")
      foreach(word IN LISTS words)
        string(SUBSTRING ${word} 0 1 initial)
        string(SUBSTRING ${word} 1 -1 rest)
        string(TOUPPER ${initial} initial)
        string(APPEND keys "${initial}${rest}")
      endforeach()
      string(APPEND keys ",\n")
    endforeach()
  endforeach()
  file(CONFIGURE OUTPUT ${into}/web/message_keys.h @ONLY CONTENT
"// Written by embed_messages.cmake: a name for each line of web/messages/en.properties.
#pragma once

#include <cstdint>

namespace dateline::web::messages {

enum class Key : std::uint16_t {
@keys@};
using enum Key;

}  // namespace dateline::web::messages
")
  file(CONFIGURE OUTPUT ${into}/web/message_table.cc @ONLY CONTENT
"// Written by embed_messages.cmake.
#include \"web/message_table.h\"

namespace dateline::web {
namespace {

constexpr std::string_view kKeys[] = {
@names@};
constexpr MessageFile kFiles[] = {
@files@};

}  // namespace

std::span<const std::string_view> MessageKeys() { return kKeys; }
std::span<const MessageFile> MessageFiles() { return kFiles; }

}  // namespace dateline::web
")
endfunction()
