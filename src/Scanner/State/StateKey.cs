using System.Globalization;
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
    /// <param name="includesMessages">Whether messages are scanned.</param>
    public static string Of(RuleCatalogue catalogue, string policyDigest, ScanSettings settings, bool includesMessages)
    {
        var build = BuildInformation.Current;
        var text = new StringBuilder()
            .Append(build.Version).Append(' ').Append(build.Commit).Append('\n')
            .Append(policyDigest).Append('\n')
            .Append(CultureInfo.InvariantCulture, $"{settings.MinimumConfidence} {settings.MaximumSize} {includesMessages}\n");
        foreach (var rule in catalogue.Rules)
            text.Append(CultureInfo.InvariantCulture, $"{rule.Id} {rule.Confidence}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
