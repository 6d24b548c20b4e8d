using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.Urls;

/// <summary>Families of URL schemes.</summary>
internal static class UrlSchemes
{
    /// <summary>The variant of the rule for a scheme.</summary>
    public static string VariantOf(ReadOnlySpan<byte> scheme)
    {
        if (Is(scheme, "mongodb"u8))
            return "mongodb";
        if (Is(scheme, "postgres"u8) || Is(scheme, "postgresql"u8) || Is(scheme, "psql"u8) || Is(scheme, "pgsql"u8) || Is(scheme, "postgis"u8) || Is(scheme, "cockroachdb"u8) || Is(scheme, "redshift"u8) || Is(scheme, "timescaledb"u8))
            return "postgres";
        if (Is(scheme, "mysql"u8) || Is(scheme, "mysql2"u8) || Is(scheme, "mariadb"u8) || Is(scheme, "mysqlx"u8))
            return "mysql";
        if (Is(scheme, "redis"u8) || Is(scheme, "rediss"u8) || Is(scheme, "valkey"u8))
            return "redis";
        if (Is(scheme, "amqp"u8) || Is(scheme, "amqps"u8) || Is(scheme, "rabbitmq"u8))
            return "amqp";
        if (Is(scheme, "mssql"u8) || Is(scheme, "sqlserver"u8))
            return "sqlserver";
        return "generic";
    }

    /// <summary>Whether a scheme leads to a database or a broker.</summary>
    public static bool IsDatabase(ReadOnlySpan<byte> scheme) => VariantOf(scheme) != "generic";

    /// <summary>HTTP and WebSocket.</summary>
    public static bool IsWeb(ReadOnlySpan<byte> scheme) =>
        Is(scheme, "http"u8) || Is(scheme, "https"u8) || Is(scheme, "ws"u8) || Is(scheme, "wss"u8) || Ascii.AreEqual(scheme, "git+https"u8);

    // "postgresql+psycopg2", "mongodb+srv" and "jdbc.mysql" are of the family of their first or last part.
    private static bool Is(ReadOnlySpan<byte> scheme, ReadOnlySpan<byte> name)
    {
        if (!Ascii.StandsAt(scheme, 0, name))
            return false;
        return scheme.Length == name.Length || scheme[name.Length] is (byte)'+' or (byte)'.' or (byte)'-';
    }
}
