# Flags live on INTERFACE targets; every library of ours links tappa_options.

add_library(tappa_warnings INTERFACE)
target_compile_options(tappa_warnings INTERFACE -Wall -Wextra -Wconversion -Wsign-conversion
                                                -Wshadow)
# A warning is an error where we know all that the compiler warns of: what a newer one adds must not
# stop anybody's build.
if((CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION MATCHES "^12\\.")
   OR EMSCRIPTEN_VERSION STREQUAL "3.1.6")
  target_compile_options(tappa_warnings INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_BUILD_TYPE STREQUAL "Release")
  # Once it inlines them, GCC 12 sees overlapping copies in std::string, uninitialised members in
  # moves of std::variant (GCC bugs 105651 and 105562), and reads past one of two functions' tables
  # that it has folded into one. The debug build keeps all as errors, and its sanitizers look at run
  # time.
  target_compile_options(tappa_warnings INTERFACE -Wno-restrict -Wno-maybe-uninitialized
                                                  -Wno-array-bounds -Wno-error)
endif()

add_library(tappa_options INTERFACE)
target_include_directories(tappa_options INTERFACE ${CMAKE_SOURCE_DIR}/src)
target_link_libraries(tappa_options INTERFACE tappa_warnings)

if(TAPPA_SANITIZE)
  # Applied to everything, Dear ImGui included, so that no allocation crosses the border unseen.
  # Lines are all that their reports need of the debugger's tables, which double what is written; the
  # little optimising there is costs no time to compile and saves half of it in the tests.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined
                      -fno-omit-frame-pointer -g1 -Og)
  add_link_options(-fsanitize=address,undefined)
endif()

if(EMSCRIPTEN)
  # Nothing throws: errors are values, and what gets no memory ends the program. Were anything to
  # throw all the same, linking would fail. Without the code for unwinding, what a call that comes
  # too early throws in the page passes through the program, which begins anew then.
  add_compile_options(-fno-exceptions -fno-rtti)
  add_link_options(-fno-exceptions)
  if(CMAKE_BUILD_TYPE STREQUAL "Release")
    add_compile_options(-Oz -flto)
    add_link_options(-Oz -flto)
  endif()
endif()

# tappa_library(name SOURCES a.cpp … LINK other …): a static library of one folder of src/.
function(tappa_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
  add_library(${name} STATIC ${arg_SOURCES})
  target_link_libraries(${name} PUBLIC tappa_options ${arg_LINK})
endfunction()

# tappa_common_headers(target header …): what nearly every source of a target includes is read once for
# all of them, which halves the time that they take. Only in the build of the tests; the others read
# each source by itself, so that an include that is missing in src/ is found there.
function(tappa_common_headers target)
  if(NOT TAPPA_SANITIZE)
    return()
  endif()
  target_precompile_headers(${target} PRIVATE ${ARGN})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # The first is for ccache; and what cannot be used is read as text.
    target_compile_options(${target} PRIVATE -fpch-preprocess -Wno-error=invalid-pch)
  endif()
  if(CCACHE)
    set_target_properties(
      ${target}
      PROPERTIES CXX_COMPILER_LAUNCHER
                 "${CMAKE_COMMAND};-E;env;CCACHE_SLOPPINESS=pch_defines,time_macros;${CCACHE}")
  endif()
endfunction()
