//! The command list over Tauri's real IPC, on its mock runtime.
