using System.Net;

namespace ApiXGuard.Runtime;

/// <summary>What Vault's status codes mean (https://developer.hashicorp.com/vault/api-docs#http-status-codes).</summary>
internal static class VaultStatus
{
    /// <summary>What to think of a status, to follow its number; may be empty.</summary>
    public static string Hint(HttpStatusCode status) => (int)status switch
    {
        >= 300 and < 400 => ": it answers with a redirect, which is not followed since a token would go with it; give the address of the active node",
        400 => ": the request is not what it expects; check mount and path",
        403 => ": the token is not valid, or its policies do not allow this",
        412 => ": this node has not caught up yet",
        429 => ": it limits the rate of requests",
        472 or 473 => ": this node does not serve requests",
        502 => ": something behind it does not answer",
        503 => ": it is sealed or down for maintenance",
        >= 500 => ": it failed inside",
        _ => "",
    };
}
