#pragma once

// Compile-time settings of Dear ImGui, read by its own sources (IMGUI_USER_CONFIG).

// WebGL 2 has no vertex offset: 16-bit indices would end at 65,536 vertices a list.
#define ImDrawIdx unsigned int

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_WIN32_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
// The proggy font: Tappa always brings Inter.
#define IMGUI_DISABLE_DEFAULT_FONT

// In native builds (cmake/third_party.cmake), the hooks meant for ImGui's test engine list every
// item it draws, for the test that each interactive one has a semantic node (kit/item_hooks.cpp).
#ifdef TAPPA_LIST_ITEMS
#define IMGUI_ENABLE_TEST_ENGINE
#endif
