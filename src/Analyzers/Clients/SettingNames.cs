using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Secrets;
using ApiXGuard.Detection;
using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.Clients;

/// <summary>Says whether the name of a setting (an environment variable, a key of configuration) speaks of a secret.</summary>
internal static class SettingNames
{
    private static readonly char[] Separators = [':', '.', '/', '-', '_'];

    /// <summary>Whether a name speaks of a secret.</summary>
    /// <param name="guard">The compilation.</param>
    /// <param name="tree">The file, whose options may name more.</param>
    /// <param name="name">For example <c>STRIPE_SECRET_KEY</c>, <c>Payments:Stripe:SecretKey</c>, <c>ConnectionStrings__Shop</c>.</param>
    public static bool IsSecret(GuardCompilation guard, SyntaxTree tree, string name)
    {
        if (name.Length == 0 || name[0] == '!')
            return false;
        if (IsConnectionString(name) || SecretNames.Of(guard).IsSecretPath(name, tree))
            return true;
        // Behind a prefix of the application, or with a word that the engine does not know before "key".
        var last = name.Substring(Math.Max(name.LastIndexOf(':'), name.LastIndexOf("__", StringComparison.Ordinal) is >= 0 and var at ? at + 1 : -1) + 1);
        return SecretNames.Of(guard).IsSecret(name, tree) || SecretNames.Of(guard).Judge(last, tree) >= NameSensitivity.Moderate;
    }

    // SQLCONNSTR_Shop, DATABASE_CONNECTION_STRING.
    private static bool IsConnectionString(string name) =>
        name.StartsWith("ConnectionStrings", StringComparison.OrdinalIgnoreCase) || name.IndexOf("CONNSTR", StringComparison.OrdinalIgnoreCase) >= 0
        || string.Concat(name.Split(Separators)).EndsWith("ConnectionString", StringComparison.OrdinalIgnoreCase);
}
