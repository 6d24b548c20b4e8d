using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Detection;

namespace ApiXGuard.Analyzers.Clients;

/// <summary>Says whether the name of a setting (an environment variable, a key of configuration) speaks of a secret.</summary>
internal static class SettingNames
{
    private static readonly char[] Separators = [':', '.', '/', '-', '_'];

    /// <summary>Whether a name speaks of a secret.</summary>
    /// <param name="guard">The compilation.</param>
    /// <param name="file">The file, whose options may name more.</param>
    /// <param name="name">For example <c>STRIPE_SECRET_KEY</c>, <c>Payments:Stripe:SecretKey</c>, <c>ConnectionStrings__Shop</c>.</param>
    public static bool IsSecret(GuardCompilation guard, SourceFile file, string name)
    {
        if (name.Length == 0 || name[0] == '!')
            return false;
        foreach (var sensitive in file.Options.SensitiveNames)
        {
            if (name.IndexOf(sensitive, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        if (IsConnectionString(name))
            return true;
        var scanner = guard.Policy.Scanner;
        if (scanner.JudgeName(name) == NameSensitivity.Strong)
            return true;
        var last = name.Substring(Math.Max(name.LastIndexOf(':'), name.LastIndexOf("__", StringComparison.Ordinal) is >= 0 and var at ? at + 1 : -1) + 1);
        return scanner.JudgeName(last) >= NameSensitivity.Moderate;
    }

    // ConnectionStrings:Shop, SQLCONNSTR_Shop, DATABASE_CONNECTION_STRING.
    private static bool IsConnectionString(string name)
    {
        if (name.StartsWith("ConnectionStrings", StringComparison.OrdinalIgnoreCase) || name.IndexOf("CONNSTR", StringComparison.OrdinalIgnoreCase) >= 0)
            return true;
        var joined = string.Concat(name.Split(Separators));
        return joined.EndsWith("ConnectionString", StringComparison.OrdinalIgnoreCase);
    }
}
