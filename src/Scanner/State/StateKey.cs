using System.Security.Cryptography;
using System.Text;
using ApiXGuard.Detection;
using ApiXGuard.Scanner.Commands;

namespace ApiXGuard.Scanner.State;

/// <summary>What a result depends on besides the objects, as one hash.</summary>
internal static class StateKey
{
    /// <summary>The key of a run.</summary>
    /// <param name="catalogue">The rules, own ones included.</param>
    /// <param name="policyDigest">What the policy's files say.</param>
    /// <param name="settings">What the command line says.</param>
    /// <param name="more">What else the result depends on.</param>
    public static string Of(RuleCatalogue catalogue, string policyDigest, ScanSettings settings, params ReadOnlySpan<string> more)
    {
        var text = new StringBuilder(CatalogueVersion.Describe(catalogue)).Append(policyDigest).Append('\n')
            .Append(settings.MinimumConfidence).Append(' ').Append(settings.MaximumSize).Append('\n');
        foreach (var item in more)
            text.Append(item.Length).Append(' ').Append(item).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
