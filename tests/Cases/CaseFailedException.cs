using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ApiXGuard.Cases;

/// <summary>What went otherwise than a case file expects, in the places of that file.</summary>
internal sealed partial class CaseFailedException : Exception
{
    public CaseFailedException(CaseFile file, string path, Exception cause)
        : base(Rewritten(file, path, cause.Message))
    {
    }

    private static string Rewritten(CaseFile file, string path, string message)
    {
        var text = new StringBuilder().AppendLine();
        foreach (var line in message.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            // The comment above each says the same.
            if (line.StartsWith("VerifyCS.", StringComparison.Ordinal) || line.StartsWith("new DiagnosticResult(", StringComparison.Ordinal) || line.StartsWith("DiagnosticResult.", StringComparison.Ordinal))
                continue;

            text.AppendLine(line.Replace(path, file.File, StringComparison.Ordinal));
            if (line.StartsWith("// " + path, StringComparison.Ordinal) && Place().Match(line) is { Success: true } place)
            {
                var number = int.Parse(place.Groups[1].Value, CultureInfo.InvariantCulture);
                text.Append("       ").AppendLine(file.LineAt(number));
                if (file.IsKnownMissAt(number))
                    text.AppendLine("       This was a known miss: now that it is found, put markup in place of the mark.");
            }
        }

        return text.ToString();
    }

    [GeneratedRegex(@"\((\d+),")]
    private static partial Regex Place();
}
