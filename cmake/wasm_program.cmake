# What the programs a page loads have in common (wasm builds).

# tappa_wasm_program(target): NAME.mjs, an ES module that makes instances of NAME.wasm. What the page
# calls is marked EMSCRIPTEN_KEEPALIVE.
function(tappa_wasm_program target)
  set_target_properties(${target} PROPERTIES SUFFIX .mjs)
  target_link_options(
    ${target}
    PRIVATE
    --no-entry
    -sWASM=1
    -sMODULARIZE=1
    -sEXPORT_ES6=1
    -sENVIRONMENT=web,worker
    -sMALLOC=emmalloc
    -sALLOW_MEMORY_GROWTH=1
    -sINITIAL_MEMORY=16777216
    -sABORTING_MALLOC=1
    -sDYNAMIC_EXECUTION=0
    -sFILESYSTEM=0
    -sINCOMING_MODULE_JS_API=instantiateWasm,onAbort,print,printErr)
  # One megabyte: nothing recurses over user data. The option changed its name in 3.1.25, and the
  # default size shrank to 64 KB soon after.
  if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.25)
    target_link_options(${target} PRIVATE -sTOTAL_STACK=1048576)
  else()
    target_link_options(${target} PRIVATE -sSTACK_SIZE=1048576)
  endif()
  # The page writes bytes into the program's memory. Since 4.0.7 that is kept private unless it is
  # asked for; older linkers do not know it as something to ask for.
  if(EMSCRIPTEN_VERSION VERSION_GREATER_EQUAL 4.0.7)
    target_link_options(${target} PRIVATE -sEXPORTED_RUNTIME_METHODS=HEAPU8)
  endif()
  if(NOT CMAKE_BUILD_TYPE STREQUAL "Release")
    target_link_options(${target} PRIVATE -sASSERTIONS=1 -sSTACK_OVERFLOW_CHECK=1)
  endif()
endfunction()
