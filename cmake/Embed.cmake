# SPDX-License-Identifier: EUPL-1.2
# Makes the C++ tables `out` of the lists that follow with tools/<tool>.py; that is refused when a
# list has a mistake.
function(vt_embed out tool)
  set(tools ${PROJECT_SOURCE_DIR}/tools)
  list(TRANSFORM ARGN PREPEND ${PROJECT_SOURCE_DIR}/content/)
  list(TRANSFORM ARGN APPEND .yaml)
  set(made ${CMAKE_CURRENT_BINARY_DIR}/${out}.cpp)
  add_custom_command(OUTPUT ${made}
    COMMAND Python3::Interpreter -B ${tools}/${tool}.py ${made} ${PROJECT_SOURCE_DIR}/content
    DEPENDS ${tools}/${tool}.py ${tools}/content_shape.py ${tools}/content_tables.py
      ${tools}/embed_content.py ${ARGN} VERBATIM)
  set(${out} ${made} PARENT_SCOPE)
endfunction()
