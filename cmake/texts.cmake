# tappa_catalogue(name catalogue place): the library <name> with the texts of
# assets/texts/<catalogue>/, generated as <place>.gen.hpp and its sources below the build folder.
# Generation fails when a language lacks a text.
function(tappa_catalogue name catalogue place)
  set(texts ${CMAKE_SOURCE_DIR}/assets/texts)
  set(out ${CMAKE_BINARY_DIR}/generated)
  set(generated ${out}/${place}.gen.hpp ${out}/${place}.gen.cpp ${out}/${place}_keys.gen.cpp)
  foreach(language it en)
    foreach(ending later places.later last places.last)
      list(APPEND later ${out}/${place}.${language}.${ending})
    endforeach()
  endforeach()
  add_custom_command(
    OUTPUT ${generated}
    COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tools/generate_texts.py ${texts} ${out}
            ${catalogue}
    BYPRODUCTS ${later}
    DEPENDS ${CMAKE_SOURCE_DIR}/tools/generate_texts.py ${texts}/${catalogue}/it.json
            ${texts}/${catalogue}/en.json
    COMMENT "Generating the texts: ${catalogue}"
    VERBATIM)
  tappa_library(${name} SOURCES ${generated} LINK tappa_base)
  target_include_directories(${name} PUBLIC ${out})
endfunction()
