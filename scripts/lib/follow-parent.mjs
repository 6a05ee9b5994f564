// Preloaded into the app: when the script that started it is killed without a chance to stop it, the app goes too
// instead of holding the port.
process.on("disconnect", () => process.exit(1));
// Listening for it must not by itself keep a process alive.
process.channel?.unref();
