# SPDX-License-Identifier: EUPL-1.2
# vt_room(NAME SOURCES … USES … LIBS … SQL … TESTS … [TEXTS])
#
# One room is one static library vt_<name> and, with TESTS, one test program vt_<name>_test.
#   USES   the rooms it may call; tools/rooms.txt says the same and tools/check_rooms.py holds it to it
#   LIBS   libraries from outside
#   SQL    migrations, embedded as vt::<name>::migrations()
#   TEXTS  the room has texts/nl.json and texts/en.json
define_property(GLOBAL PROPERTY VT_TEXTS BRIEF_DOCS "folders with texts" FULL_DOCS "folders with texts")

function(vt_room name)
  cmake_parse_arguments(R "TEXTS" "" "SOURCES;USES;LIBS;SQL;TESTS;TEST_USES" ${ARGN})
  string(REPLACE "/" "_" target "vt_${name}")
  get_filename_component(short ${name} NAME)
  set(sources ${R_SOURCES})
  if(R_SQL)
    set(generated ${CMAKE_CURRENT_BINARY_DIR}/${short}_migrations.cpp)
    list(TRANSFORM R_SQL PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/ OUTPUT_VARIABLE sql)
    add_custom_command(OUTPUT ${generated}
      COMMAND Python3::Interpreter ${PROJECT_SOURCE_DIR}/tools/embed_sql.py ${short} ${generated} ${sql}
      DEPENDS ${sql} ${PROJECT_SOURCE_DIR}/tools/embed_sql.py VERBATIM)
    list(APPEND sources ${generated})
  endif()
  add_library(${target} STATIC ${sources})
  target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  foreach(use IN LISTS R_USES)
    string(REPLACE "/" "_" dep "vt_${use}")
    target_link_libraries(${target} PUBLIC ${dep})
  endforeach()
  target_link_libraries(${target} PUBLIC ${R_LIBS})
  if(R_TEXTS)
    set_property(GLOBAL APPEND PROPERTY VT_TEXTS ${CMAKE_CURRENT_SOURCE_DIR}/texts)
  endif()
  if(R_TESTS AND VT_BUILD_TESTS)
    vt_test(${name} SOURCES ${R_TESTS} USES ${name} ${R_TEST_USES})
  endif()
endfunction()

# vt_test(NAME SOURCES … USES …): a doctest program that ctest runs under NAME.
function(vt_test name)
  cmake_parse_arguments(R "" "" "SOURCES;USES" ${ARGN})
  string(REPLACE "/" "_" target "vt_${name}_test")
  add_executable(${target} ${R_SOURCES})
  foreach(use IN LISTS R_USES)
    string(REPLACE "/" "_" dep "vt_${use}")
    target_link_libraries(${target} PRIVATE ${dep})
  endforeach()
  target_link_libraries(${target} PRIVATE vt_doctest)
  target_compile_definitions(${target} PRIVATE VT_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND ${target})
endfunction()

# vt_finish_texts(): the catalogue of every room's texts, as library vt_catalogue.
function(vt_finish_texts)
  get_property(folders GLOBAL PROPERTY VT_TEXTS)
  set(generated ${PROJECT_BINARY_DIR}/catalogue.cpp)
  set(files)
  foreach(folder IN LISTS folders)
    list(APPEND files ${folder}/nl.json ${folder}/en.json)
  endforeach()
  add_custom_command(OUTPUT ${generated}
    COMMAND Python3::Interpreter ${PROJECT_SOURCE_DIR}/tools/embed_texts.py ${generated} ${files}
    DEPENDS ${files} ${PROJECT_SOURCE_DIR}/tools/embed_texts.py VERBATIM)
  add_library(vt_catalogue STATIC ${generated})
  target_link_libraries(vt_catalogue PUBLIC vt_texts)
endfunction()
