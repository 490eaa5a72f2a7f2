# SPDX-License-Identifier: EUPL-1.2
# Warnings are errors. -Wno-restrict: a false positive of g++ 12 in std::string.
add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wformat=2 -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_compile_options(-Wno-restrict)
else()
  # g++ 12's own stable_sort uses a function that clang 19 knows as deprecated.
  add_compile_options(-Wno-deprecated-declarations)
endif()

set(VT_SANITIZE "" CACHE STRING "Sanitizers, as in -fsanitize=")
if(VT_SANITIZE)
  add_compile_options(-fsanitize=${VT_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${VT_SANITIZE})
  # Under the sanitizers g++ 12 takes the inside of std::regex for uninitialized.
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-Wno-maybe-uninitialized)
  endif()
  if(VT_SANITIZE MATCHES "thread" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-Wno-tsan)
  endif()
endif()

if(CMAKE_BUILD_TYPE STREQUAL "Release")
  add_compile_options(-fPIE -fstack-protector-strong -fstack-clash-protection -fcf-protection=full
    -ftrivial-auto-var-init=zero -D_FORTIFY_SOURCE=2 -D_GLIBCXX_ASSERTIONS)
  add_link_options(-pie -Wl,-z,relro,-z,now,-z,noexecstack)
endif()
