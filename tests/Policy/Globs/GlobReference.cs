using System.Text;
using System.Text.RegularExpressions;

namespace ApiXGuard.Policy.Tests.Globs;

/// <summary>The same language by way of a regular expression: slow, and obvious.</summary>
internal static class GlobReference
{
    public static bool IsMatch(string rootedPattern, string path)
    {
        var pattern = rootedPattern.Trim('/');
        var regex = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            var isSegmentStart = i == 0 || pattern[i - 1] == '/';
            if (pattern[i] == '*' && i + 1 < pattern.Length && pattern[i + 1] == '*')
            {
                while (i + 1 < pattern.Length && pattern[i + 1] == '*')
                    i++;
                if (isSegmentStart && i + 1 < pattern.Length && pattern[i + 1] == '/')
                {
                    i++;
                    regex.Append("(?:[^/]*/)*");
                }
                else
                {
                    regex.Append(".*");
                }
            }
            else
            {
                regex.Append(pattern[i] switch
                {
                    '*' => "[^/]*",
                    '?' => "[^/]",
                    var c => Regex.Escape(c.ToString()),
                });
            }
        }

        return Regex.IsMatch(path, regex.Append("(?:/|$)").ToString(), RegexOptions.Singleline | RegexOptions.NonBacktracking);
    }
}
