using System.Text;
using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Values;
using ApiXGuard.Detection;

namespace ApiXGuard.Analyzers.Hardcoded.Sinks;

/// <summary>
/// Secrets that the structure of a literal proves, beyond what the scanner says of any file: a weak password in a connection string,
/// a key behind a telling name in a URL's query.
/// </summary>
internal static class LiteralStructures
{
    /// <summary>The secret in a text, and the diagnostic that shows it.</summary>
    /// <param name="guard">The compilation.</param>
    /// <param name="text">The folded text.</param>
    /// <param name="file">The file.</param>
    public static (string DiagnosticId, LiteralSecret Secret)? In(GuardCompilation guard, string text, SourceFile file)
    {
        if (text.Length < 12 || text.IndexOf('=') < 0)
            return null;
        if (HasPasswordKey(text) && ConnectionPasswords.In(text) is { } password)
            return (DiagnosticIds.ConnectionString, SinkJudge.Make(guard, "connection-string-password", Encoding.UTF8.GetBytes(password), Confidence.Medium, file));
        if (text.IndexOf("://", StringComparison.Ordinal) > 0 && text.IndexOf('?') > 0)
        {
            foreach (var secret in QuerySecrets.In(guard, text, file))
                return (DiagnosticIds.UrlCredential, secret);
        }

        return null;
    }

    private static bool HasPasswordKey(string text) =>
        text.IndexOf("password", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("pwd", StringComparison.OrdinalIgnoreCase) >= 0;
}
