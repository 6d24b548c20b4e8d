using System.Collections.Specialized;

namespace System.Configuration;

public static class ConfigurationManager
{
    public static NameValueCollection AppSettings => new();

    public static ConnectionStringSettingsCollection ConnectionStrings => new();
}

public sealed class ConnectionStringSettingsCollection
{
    public ConnectionStringSettings this[string name] => new();
}

public sealed class ConnectionStringSettings
{
    public string ConnectionString => "";
}
