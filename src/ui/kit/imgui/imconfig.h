// What of Dear ImGui is compiled: only what draws. Read by its sources and by everything that includes imgui.h.
#pragma once

// Misuse stops the native build and its tests; the web release pays no bytes for it.
#ifdef NDEBUG
#define IM_ASSERT(expression) ((void)(expression))
#endif

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS

// The page owns text entry, the clipboard and links; fonts come from the page as bytes.
#define IMGUI_DISABLE_WIN32_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_FONT
