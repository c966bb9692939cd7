# Third-party code is taken from the distribution or from a given folder; none is committed.

# Header-only libraries. A wasm build sees them through a folder of links, because the native
# include path would also bring the native C library's headers.
add_library(third_party_headers INTERFACE)
if(TAPPA_THIRD_PARTY)
  target_include_directories(third_party_headers SYSTEM INTERFACE ${TAPPA_THIRD_PARTY})
elseif(EMSCRIPTEN)
  message(FATAL_ERROR "A wasm build needs -DTAPPA_THIRD_PARTY=…; tools/setup makes that folder")
endif()

# Dear ImGui 1.92.2b, from source.
set(imgui_dir "${TAPPA_IMGUI_DIR}")
if(NOT imgui_dir)
  include(FetchContent)
  FetchContent_Declare(
    imgui GIT_REPOSITORY https://github.com/ocornut/imgui.git
    GIT_TAG 45acd5e0e82f4c954432533ae9985ff0e1aad6d5) # v1.92.2b
  FetchContent_Populate(imgui)
  set(imgui_dir "${imgui_SOURCE_DIR}")
endif()
add_library(third_party_imgui STATIC EXCLUDE_FROM_ALL
            ${imgui_dir}/imgui.cpp ${imgui_dir}/imgui_draw.cpp ${imgui_dir}/imgui_tables.cpp
            ${imgui_dir}/imgui_widgets.cpp)
target_include_directories(third_party_imgui SYSTEM PUBLIC ${imgui_dir})
target_include_directories(third_party_imgui PUBLIC ${CMAKE_SOURCE_DIR}/src)
target_compile_definitions(third_party_imgui
                           PUBLIC IMGUI_USER_CONFIG="ui/kit/imgui_config.hpp")
if(NOT EMSCRIPTEN)
  target_compile_definitions(third_party_imgui PUBLIC TAPPA_LIST_ITEMS)
endif()
