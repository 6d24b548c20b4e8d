using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.Values;

/// <summary>Tells hosts that lead nowhere from those where a credential is worth something.</summary>
internal static class HostNames
{
    /// <summary>Whether a host is this machine, or the usual name of a container beside it. Without port.</summary>
    public static bool IsLocal(ReadOnlySpan<byte> host)
    {
        host = Ascii.Trim(host);
        if (Ascii.StandsAt(host, 0, "tcp:"u8))
            host = host.Slice(4);
        var end = host.IndexOfAny((byte)',', (byte)'\\', (byte)'/');
        if (end >= 0)
            host = host.Slice(0, end);
        if (host.Length == 0 || host[0] == (byte)'.' || host[0] == (byte)'[')
            return host.Length > 0 && (host.Length == 1 || host[0] == (byte)'[' && host.IndexOf("::1]"u8) >= 0);
        if (host[0] == (byte)'(')
            return Ascii.StandsAt(host, 0, "(local"u8);
        return Ascii.StandsAt(host, 0, "localhost"u8)
            || Ascii.StandsAt(host, 0, "127."u8)
            || host.SequenceEqual("0.0.0.0"u8)
            || host.SequenceEqual("::1"u8)
            || Ascii.AreEqual(host, "host.docker.internal"u8)
            || Ascii.EndsAt(host, host.Length, ".localhost"u8)
            || IsContainer(host);
    }

    /// <summary>Whether a host is reserved for documentation (RFC 2606).</summary>
    public static bool IsReserved(ReadOnlySpan<byte> host)
    {
        var end = host.Length;
        return Ascii.EndsAt(host, end, "example.com"u8) || Ascii.EndsAt(host, end, "example.org"u8)
            || Ascii.EndsAt(host, end, "example.net"u8) || Ascii.EndsAt(host, end, ".example"u8)
            || Ascii.EndsAt(host, end, ".test"u8) || Ascii.EndsAt(host, end, ".invalid"u8);
    }

    // The service names of Compose files.
    private static bool IsContainer(ReadOnlySpan<byte> host) =>
        Ascii.AreEqual(host, "db"u8) || Ascii.AreEqual(host, "database"u8) || Ascii.AreEqual(host, "postgres"u8)
        || Ascii.AreEqual(host, "postgresql"u8) || Ascii.AreEqual(host, "mysql"u8) || Ascii.AreEqual(host, "mariadb"u8)
        || Ascii.AreEqual(host, "mongo"u8) || Ascii.AreEqual(host, "mongodb"u8) || Ascii.AreEqual(host, "redis"u8)
        || Ascii.AreEqual(host, "rabbitmq"u8) || Ascii.AreEqual(host, "sqlserver"u8) || Ascii.AreEqual(host, "mssql"u8);
}
