using System.Text;
using ApiXGuard.Detection;

namespace ApiXGuard.Scanner.Commands;

/// <summary>A rule's made-up example as it may be shown: masked like a real one, so that what is printed can be pasted anywhere.</summary>
internal static class ExampleText
{
    private const string Mask8 = "********";

    /// <summary>The first line of an example that holds a secret of the rule, masked; <see langword="null"/> where none does.</summary>
    public static string? Mask(SecretRule rule, string example)
    {
        var bytes = Encoding.UTF8.GetBytes(example);
        var matches = SecretScanner.Default.FindMatches(bytes, default).Matches;
        if (rule.IsPublicText)
            return ShowNames(rule, bytes, matches);
        var found = matches.Where(match => match.Rule == rule).ToList();
        if (found.Count == 0)
            return null;
        var masked = new StringBuilder();
        var at = 0;
        foreach (var match in found.Where(match => match.Start >= at))
        {
            masked.Append(Encoding.UTF8.GetString(bytes, at, match.Start - at));
            masked.Append(Encoding.UTF8.GetString(bytes, match.Start, Math.Min(rule.VisiblePrefix, match.Length)));
            masked.Append(Mask8);
            at = match.Start + match.Length;
        }

        masked.Append(Encoding.UTF8.GetString(bytes, at, bytes.Length - at));
        return masked.ToString().Split('\n').First(line => line.Contains(Mask8, StringComparison.Ordinal)).Trim();
    }

    // A name is shown, and the secrets of other rules around it are masked.
    private static string? ShowNames(SecretRule rule, byte[] bytes, IReadOnlyList<Match> matches)
    {
        if (matches.FirstOrDefault(match => match.Rule == rule) is not { } first)
            return null;
        var shown = new StringBuilder();
        var at = 0;
        foreach (var match in matches.Where(match => !match.Rule.IsPublicText))
        {
            shown.Append(Encoding.UTF8.GetString(bytes, at, match.Start - at)).Append(Mask8);
            at = match.Start + match.Length;
        }

        return shown.Append(Encoding.UTF8.GetString(bytes, at, bytes.Length - at)).ToString().Split('\n')[first.StartLine - 1].Trim();
    }
}
