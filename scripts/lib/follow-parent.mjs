// Preloaded into the app: when the script that started it is killed without a chance to stop it, the app goes too
// instead of holding the port. The app's own children inherit the preload, but follow the app and not the script.
if (process.env.AISLE_LEADER === String(process.ppid)) {
  process.on("disconnect", () => process.exit(1));
  // Listening for it must not by itself keep the process alive.
  process.channel?.unref();
}
