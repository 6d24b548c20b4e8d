using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ApiXGuard.Detection;

namespace ApiXGuard.Scanner.Commands;

/// <summary>Which rules a result was made with.</summary>
internal static class CatalogueVersion
{
    /// <summary>A hash of the built-in rules and of the build that has them.</summary>
    public static string Current => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Describe(SecretScanner.Default.Catalogue))));

    /// <summary>The build, and some rules: a text that is another one where a result may be.</summary>
    public static string Describe(RuleCatalogue catalogue)
    {
        var build = BuildInformation.Current;
        var text = new StringBuilder().Append(build.Version).Append(' ').Append(build.Commit).Append('\n');
        foreach (var rule in catalogue.Rules)
            text.Append(CultureInfo.InvariantCulture, $"{rule.Id} {rule.Confidence}\n");
        return text.ToString();
    }
}
