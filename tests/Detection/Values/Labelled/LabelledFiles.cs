namespace ApiXGuard.Detection.Tests.Values.Labelled;

/// <summary>The hand-written part of the labelled set.</summary>
internal static class LabelledFiles
{
    public static IReadOnlyList<LabelledValue> Innocents { get; } = Read("innocents.txt");

    public static IReadOnlyList<LabelledValue> Passwords { get; } = Read("passwords.txt");

    private static List<LabelledValue> Read(string file)
    {
        using var reader = new StreamReader(typeof(LabelledFiles).Assembly.GetManifestResourceStream(file)!);
        var values = new List<LabelledValue>();
        var kind = "password";
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || (line[0] == '#' && (line.Length == 1 || line[1] == ' ')))
                continue;
            if (line[0] == '[' && line[^1] == ']' && line.AsSpan(1, line.Length - 2).IndexOfAnyExceptInRange('a', 'z') < 0)
            {
                kind = line[1..^1];
                continue;
            }

            var tab = line.IndexOf('\t');
            values.Add(new LabelledValue(kind, tab < 0 ? "" : line[..tab], line[(tab + 1)..]));
        }

        return values;
    }
}
