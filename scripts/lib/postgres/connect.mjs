/**
 * One quiet connection to a database URL. The driver is loaded late: this module is imported before dependencies
 * are installed.
 */
export async function connect(url, name = "aisle setup") {
  const { default: postgres } = await import("postgres");
  return postgres(url, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 10,
    onnotice: () => {},
    connection: { application_name: name },
  });
}
