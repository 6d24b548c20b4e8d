using System.Net;
using ApiXGuard.Runtime.Tests.Issuing;

namespace ApiXGuard.Runtime.Sqlite.Tests;

internal static class ApiKeyRepositoryContractData
{
    public static ApiKeyRecord Full { get; } = ApiKeyRepositoryContract.Record(1) with
    {
        Scopes = ["orders:read"],
        AllowedNetworks = [IPNetwork.Parse("10.0.0.0/8")],
        ExpiresAt = new DateTimeOffset(2027, 1, 2, 3, 4, 5, TimeSpan.Zero).AddTicks(6),
        Metadata = new Dictionary<string, string> { ["ticket"] = "OPS-1" },
    };

    public static ApiKeyRecord Numbered(int number) => ApiKeyRepositoryContract.Record(number);
}
