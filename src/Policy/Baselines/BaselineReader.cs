using System.Text;

namespace ApiXGuard.Policy;

/// <summary>
/// The baseline's format: <c>apixguard-baseline 1 salt=SALT</c>, then a line for each entry,
/// <c>FINGERPRINT RULE [PATH [DATE [REASON]]]</c>, fields separated by blanks, <c>-</c> for one that is not known, blanks in a path as
/// <c>%20</c>; lines that begin with <c>#</c> and empty lines do not count.
/// </summary>
internal static class BaselineReader
{
    public const string HeaderWord = "apixguard-baseline";
    public const string Version = "1";
    public const string SaltPrefix = "salt=";

    private const string Expected = "expected 'FINGERPRINT RULE [PATH [DATE [REASON]]]'";

    private static readonly char[] Blanks = [' ', '\t'];

    public static PolicyResult<Baseline> Read(string text, string file)
    {
        var errors = new List<PolicyError>();
        var entries = new List<BaselineEntry>();
        var hasHeader = false;
        string? salt = null;
        var number = 0;
        foreach (var raw in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            var problem = !hasHeader ? ReadHeader(line, out salt) : ReadEntry(line, number, entries);
            hasHeader = true;
            if (problem is not null)
                errors.Add(new PolicyError(file, number, null, problem));
        }

        return errors.Count == 0 ? PolicyResult<Baseline>.Of(new Baseline(salt, entries)) : PolicyResult<Baseline>.Failed(errors);
    }

    public static bool IsSalt(string text) =>
        text.Length > 0 && text.All(c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '_' or '.' or '+' or '/' or '=');

    public static void AppendEntry(StringBuilder text, BaselineEntry entry)
    {
        text.Append(entry.Fingerprint.Hex).Append(' ').Append(entry.Rule);
        var path = string.IsNullOrEmpty(entry.Path) ? null : BaselinePath.Escape(entry.Path!);
        var reason = OneLine(entry.Reason);
        string?[] fields = [path, string.IsNullOrEmpty(entry.Date) ? null : entry.Date, reason.Length == 0 ? null : reason];
        var last = Array.FindLastIndex(fields, field => field is not null);
        for (var i = 0; i <= last; i++)
            text.Append(' ').Append(fields[i] ?? "-");
        text.Append('\n');
    }

    private static string? ReadHeader(string line, out string? salt)
    {
        salt = null;
        var words = line.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        if (words[0] != HeaderWord)
            return $"expected the header '{HeaderWord} {Version} {SaltPrefix}SALT' before the first entry";
        if (words.Length < 2)
            return $"the header names no format version; this version of ApiXGuard reads {Version}";
        if (words[1] != Version)
            return $"the header names a format version that this version of ApiXGuard does not read; it reads {Version}";
        foreach (var word in words.Skip(2))
        {
            if (!word.StartsWith(SaltPrefix, StringComparison.Ordinal) || salt is not null)
                return $"expected nothing but one '{SaltPrefix}SALT' after the format version";
            salt = word.Substring(SaltPrefix.Length);
            if (!IsSalt(salt))
                return "the salt holds a character other than letters, digits and -_.+/=, or is empty";
        }

        return null;
    }

    private static string? ReadEntry(string line, int number, List<BaselineEntry> entries)
    {
        if (line.StartsWith("<<<<<<<", StringComparison.Ordinal) || line.StartsWith("=======", StringComparison.Ordinal)
            || line.StartsWith(">>>>>>>", StringComparison.Ordinal))
        {
            return "a merge conflict is left here: keep the entries of both sides and delete the marker";
        }

        var fields = line.Split(Blanks, 5, StringSplitOptions.RemoveEmptyEntries);
        if (fields[0] == HeaderWord)
            return "the header stands a second time";
        if (!Fingerprint.TryParse(fields[0], out var fingerprint))
            return $"{Expected}: a fingerprint is {Fingerprint.HexLength} hex digits";
        if (fields.Length < 2)
            return $"{Expected}: the rule is missing";
        var path = Field(2);
        if (path is not null && !BaselinePath.TryUnescape(path, out path))
            return $"{Expected}: the path holds a '%' that is not followed by two hex digits of UTF-8; write %25 for the character itself";
        var date = Field(3);
        if (date is not null && !IsDate(date))
            return $"{Expected}: a date is written as 2026-01-31";
        entries.Add(new BaselineEntry(fingerprint, fields[1], path, date, Field(4)?.Trim()) { Line = number });
        return null;

        string? Field(int index) => index < fields.Length && fields[index] != "-" ? fields[index] : null;
    }

    private static bool IsDate(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _);

    private static string OneLine(string? reason) =>
        reason is null ? string.Empty : string.Join(" ", reason.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
