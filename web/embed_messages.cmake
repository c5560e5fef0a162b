# SPDX-License-Identifier: GPL-2.0-or-later
# The message files as sources, written while configuring, so that no target waits for them:
# message_keys/SECTION.h names the messages of a section of the English file, message_table.cc holds
# the files whole. What does not change is not written again.

# "no-such-page" as kNoSuchPage, into <result>.
function(enumerator_of key result)
  string(REPLACE "-" ";" words ${key})
  set(name "k")
  foreach(word IN LISTS words)
    string(SUBSTRING ${word} 0 1 initial)
    string(SUBSTRING ${word} 1 -1 rest)
    string(TOUPPER ${initial} initial)
    string(APPEND name "${initial}${rest}")
  endforeach()
  set(${result} ${name} PARENT_SCOPE)
endfunction()

function(write_message_keys into section keys)
  string(REPLACE "-" "_" file ${section})
  file(CONFIGURE OUTPUT ${into}/web/message_keys/${file}.h @ONLY CONTENT
"// Written by embed_messages.cmake: a name for each line of '${section}' in web/messages/en.properties.
#pragma once

#include \"web/message_key.h\"

namespace dateline::web::messages {

@keys@
}  // namespace dateline::web::messages
")
endfunction()

# Reads the sections ("## name: what it is about") of the English file: writes their headers, and
# gives the lines of the table.
function(write_sections into text result)
  string(REGEX MATCHALL "\n(## [a-z-]+:|[a-z][a-z0-9-]* = )" lines "${text}")
  set(section "")
  set(seen "")
  set(number -1)
  set(names "")
  foreach(line IN LISTS lines)
    if(line MATCHES "^\n## ([a-z-]+):")
      if(section)
        write_message_keys(${into} ${section} "${keys}")
      endif()
      set(section ${CMAKE_MATCH_1})
      math(EXPR number "${number} + 1")
      set(place 0)
      set(keys "")
      continue()
    endif()
    string(REGEX REPLACE "[\n =]" "" key "${line}")
    if(NOT section OR place GREATER 255)
      message(FATAL_ERROR "The message '${key}' is in no section, or is one too many in it.")
    endif()
    if(key IN_LIST seen)
      message(FATAL_ERROR "The message '${key}' is there twice.")
    endif()
    list(APPEND seen ${key})
    enumerator_of(${key} name)
    math(EXPR value "${number} * 256 + ${place}")
    math(EXPR place "${place} + 1")
    string(APPEND keys "inline constexpr Key ${name}{${value}};\n")
    string(APPEND names "    {messages::Key{${value}}, \"${key}\"},\n")
  endforeach()
  write_message_keys(${into} ${section} "${keys}")
  set(${result} "${names}" PARENT_SCOPE)
endfunction()

# embed_messages(<folder of the files> <folder to write into> <language>...)
# The first language decides which messages there are.
function(embed_messages from into)
  set(names "")
  set(files "")
  foreach(language IN LISTS ARGN)
    set(path ${from}/${language}.properties)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path})
    file(READ ${path} text)
    string(APPEND files "    {\"${language}\", R\"messages(${text})messages\"},\n")
    if(NOT names)
      string(REPLACE ";" "," text "${text}")  # a list's mark, which the messages themselves may have
      write_sections(${into} "${text}" names)
    endif()
  endforeach()
  file(CONFIGURE OUTPUT ${into}/web/message_table.cc @ONLY CONTENT
"// Written by embed_messages.cmake.
#include \"web/message_table.h\"

namespace dateline::web {
namespace {

constexpr NamedKey kKeys[] = {
@names@};
constexpr MessageFile kFiles[] = {
@files@};

}  // namespace

std::span<const NamedKey> MessageKeys() { return kKeys; }
std::span<const MessageFile> MessageFiles() { return kFiles; }

}  // namespace dateline::web
")
endfunction()
