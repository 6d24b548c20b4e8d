using System.Globalization;
using System.Text.RegularExpressions;
using ApiXGuard.Policy;

namespace ApiXGuard.Scanner.Rescue.Leaks;

/// <summary>Which leak is meant, as a command line names it: a line of a file, or a fingerprint.</summary>
/// <param name="Text">As it was written.</param>
internal sealed partial record LeakPlace(string Text)
{
    /// <summary>The file as it was written; <see langword="null"/> where a fingerprint was given.</summary>
    public string? File { get; private init; }

    /// <summary>The line, counted from 1; <see langword="null"/> where none was given.</summary>
    public int? Line { get; private init; }

    /// <summary>The column, counted from 1; <see langword="null"/> where every leak of the line is meant.</summary>
    public int? Column { get; private init; }

    /// <summary>32 lower-case hex digits; <see langword="null"/> where a file was given.</summary>
    public string? Fingerprint { get; private init; }

    /// <summary>Reads <c>FILE:LINE</c>, <c>FILE:LINE:COLUMN</c> or a fingerprint. A file without a line is a place too: whoever asks says which lines there are.</summary>
    public static LeakPlace Parse(string text)
    {
        if (Policy.Fingerprint.TryParse(text, out var fingerprint))
            return new LeakPlace(text) { Fingerprint = fingerprint.Hex };
        var match = Numbered().Match(text);
        if (!match.Success || Number(match.Groups["line"]) is not { } line)
            return new LeakPlace(text) { File = text };
        return new LeakPlace(text) { File = match.Groups["file"].Value, Line = line, Column = Number(match.Groups["column"]) };
    }

    private static int? Number(Group group) =>
        group.Success && int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    // The file's name may hold colons itself: the numbers are read from the end, as compilers and our own reports write them.
    [GeneratedRegex(@"^(?<file>.+?):(?<line>[0-9]{1,9})(:(?<column>[0-9]{1,9}))?:?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Numbered();
}
