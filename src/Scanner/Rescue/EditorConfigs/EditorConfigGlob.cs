using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ApiXGuard.Scanner.Rescue.EditorConfigs;

/// <summary>The patterns in the section heads of <c>.editorconfig</c>: <c>*</c>, <c>**</c>, <c>?</c>, <c>[abc]</c>, <c>[!abc]</c>, <c>{a,b}</c>, <c>{1..9}</c>.</summary>
internal static class EditorConfigGlob
{
    private const int LongestPattern = 1000;
    private const int LargestRange = 1000;

    /// <summary>Whether a pattern matches a path. One that cannot be understood matches nothing.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="path">Relative to the folder of the file that holds the pattern, with <c>/</c>.</param>
    public static bool IsMatch(string pattern, string path)
    {
        if (pattern.Length is 0 or > LongestPattern)
            return false;
        // A pattern without a slash holds in every folder.
        var expression = new StringBuilder(pattern.Contains('/') ? "^" : "^(.*/)?");
        if (!TryTranslate(pattern.StartsWith('/') ? pattern[1..] : pattern, expression))
            return false;
        try
        {
            return Regex.IsMatch(path, expression.Append('$').ToString(), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.Singleline);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static bool TryTranslate(string pattern, StringBuilder expression)
    {
        var open = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\' when i + 1 < pattern.Length:
                    expression.Append(Regex.Escape(pattern[++i].ToString()));
                    break;
                case '*' when i + 1 < pattern.Length && pattern[i + 1] == '*':
                    expression.Append(".*");
                    i++;
                    break;
                case '*':
                    expression.Append("[^/]*");
                    break;
                case '?':
                    expression.Append("[^/]");
                    break;
                case '[' when pattern.IndexOf(']', i) is > 0 and var end:
                    var set = pattern[(i + 1)..end];
                    var isNot = set.StartsWith('!');
                    expression.Append(isNot ? "[^" : "[").Append((isNot ? set[1..] : set).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("^", "\\^", StringComparison.Ordinal)).Append(']');
                    i = end;
                    break;
                case '{' when pattern.IndexOf('}', i) is > 0 and var end && TryRange(pattern[(i + 1)..end]) is { } range:
                    expression.Append(range);
                    i = end;
                    break;
                case '{' when pattern.IndexOf('}', i) > 0:
                    expression.Append("(?:");
                    open++;
                    break;
                case ',' when open > 0:
                    expression.Append('|');
                    break;
                case '}' when open > 0:
                    expression.Append(')');
                    open--;
                    break;
                default:
                    expression.Append(Regex.Escape(pattern[i].ToString()));
                    break;
            }
        }

        return open == 0;
    }

    private static string? TryRange(string inner)
    {
        var dots = inner.IndexOf("..", StringComparison.Ordinal);
        if (dots <= 0
            || !int.TryParse(inner[..dots], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var first)
            || !int.TryParse(inner[(dots + 2)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var last)
            || last < first || (long)last - first > LargestRange)
        {
            return null;
        }

        return $"(?:{string.Join('|', Enumerable.Range(first, last - first + 1).Select(number => number.ToString(CultureInfo.InvariantCulture)))})";
    }
}
