namespace ApiXGuard.Cases;

/// <summary>
/// A file of code with what is expected of it in markup, as tests/Cases/README.md describes. Files in the folder of the same
/// name belong to it: further sources, additional files, and projects it refers to (<c>@NAME</c>).
/// </summary>
internal sealed class CaseFile
{
    private const string KnownMissMark = "// known miss:";

    private readonly string[] _lines;

    private CaseFile(string file, string id, string[] lines)
    {
        File = file;
        Id = id;
        _lines = lines;
        Path = $"src/Shop/{System.IO.Path.GetFileName(file)}";
    }

    /// <summary>Where it was read.</summary>
    public string File { get; }

    /// <summary>The diagnostic that its folder is named by.</summary>
    public string Id { get; }

    /// <summary>The code, with markup.</summary>
    public string Text => string.Join('\n', _lines);

    /// <summary>From the repository's root.</summary>
    public string Path { get; private set; }

    public List<string> References { get; } = [];

    /// <summary>Settings of <c>.editorconfig</c>.</summary>
    public List<string> Options { get; } = [];

    /// <summary>Properties of the project, as <c>NAME = VALUE</c>.</summary>
    public List<string> Properties { get; } = [];

    /// <summary>Settings of one additional file.</summary>
    public List<(string Path, string Setting)> Metadata { get; } = [];

    /// <summary>Paths from the project's folder.</summary>
    public List<(string Path, string Text)> AdditionalFiles { get; } = [];

    public List<(string Path, string Text)> AdditionalSources { get; } = [];

    /// <summary>Sources of further projects, which the case refers to.</summary>
    public List<(string Project, string Path, string Text)> Projects { get; } = [];

    public bool IsExecutable { get; private set; }

    /// <summary>The fix whose outcome is in NAME.fixed.cs, by its equivalence key; <see langword="null"/> for the first that is offered.</summary>
    public string? Fix { get; private set; }

    /// <summary>Fixes that must not be offered anywhere in the file.</summary>
    public List<string> AbsentFixes { get; } = [];

    /// <summary>Whether the source generator of <c>[LoggerMessage]</c> runs.</summary>
    public bool GeneratesLogging { get; private set; }

    /// <summary>Whether something is expected to be reported.</summary>
    public bool IsPositive => AllLines.Any(IsMarked);

    /// <summary>Whether there is code in which nothing is expected: a member or statement on a line without markup.</summary>
    public bool IsInnocent => AllLines.Any(line => !IsMarked(line) && !IsKnownMiss(line) && IsCode(line));

    /// <summary>Whether a line, counted from 1, says that its secret is not found yet.</summary>
    public bool IsKnownMissAt(int line) => line <= _lines.Length && IsKnownMiss(_lines[line - 1]);

    /// <summary>A line, counted from 1, without its indentation.</summary>
    public string LineAt(int line) => line <= _lines.Length ? _lines[line - 1].Trim() : "";

    private IEnumerable<string> AllLines => AdditionalFiles.Concat(AdditionalSources).SelectMany(file => file.Text.Split('\n')).Concat(_lines);

    /// <summary>Reads a case of FOLDER/AXGnnnn.</summary>
    public static CaseFile Read(string file) => Read(file, []);

    /// <summary>Reads what a fix makes of a case: NAME.fixed.cs, whose directives are those of the case, and the folder NAME.fixed.</summary>
    /// <param name="file">The fixed file.</param>
    /// <param name="before">The case.</param>
    public static CaseFile ReadFixed(string file, CaseFile before)
    {
        var result = Read(file, before._lines.TakeWhile(line => line.StartsWith("//", StringComparison.Ordinal)));
        result.Path = before.Path;
        Inherit(result.AdditionalSources, before.AdditionalSources, source => source.Path);
        Inherit(result.AdditionalFiles, before.AdditionalFiles, additional => additional.Path);
        Inherit(result.Projects, before.Projects, source => source.Path);
        return result;
    }

    private static CaseFile Read(string file, IEnumerable<string> directives)
    {
        var id = System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(file)!);
        var lines = Substitution.Apply(System.IO.File.ReadAllText(file)).ReplaceLineEndings("\n").Split('\n');
        var result = new CaseFile(file, id, [.. directives, .. lines]);
        result.ReadDirectives();
        result.CheckKnownMisses();
        result.ReadFolder(System.IO.Path.ChangeExtension(file, null));
        return result;
    }

    // In the order of the case, so that both states hold the same files.
    private static void Inherit<T>(List<T> files, List<T> before, Func<T, string> pathOf)
    {
        var own = files.ToDictionary(pathOf, StringComparer.Ordinal);
        T[] all = [.. before.Select(file => own.Remove(pathOf(file), out var changed) ? changed : file), .. own.Values];
        files.Clear();
        files.AddRange(all);
    }

    private void ReadDirectives()
    {
        foreach (var line in _lines.TakeWhile(line => line.StartsWith("//", StringComparison.Ordinal)).Select(line => line[2..].Trim()))
        {
            if (line.StartsWith('|'))
            {
                var (path, text) = AdditionalFiles[^1];
                AdditionalFiles[^1] = (path, text + line[1..].TrimStart(' ') + "\n");
                continue;
            }

            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0)
                ReadDirective(line[..colon], line[(colon + 2)..].Trim());
        }
    }

    private void ReadDirective(string name, string value)
    {
        switch (name)
        {
            case "references":
                References.AddRange(value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
                break;
            case "path":
                Path = value;
                break;
            case "option":
                Options.Add(value);
                break;
            case "property":
                Properties.Add(value);
                break;
            case "metadata":
                var at = value.IndexOf(": ", StringComparison.Ordinal);
                Metadata.Add((value[..at], value[(at + 2)..]));
                break;
            case "additional":
                AdditionalFiles.Add((value, ""));
                break;
            case "fix":
                Fix = value;
                break;
            case "no-fix":
                AbsentFixes.AddRange(value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
                break;
            case "output" when value == "exe":
                IsExecutable = true;
                break;
            case "generators" when value == "logging":
                GeneratesLogging = true;
                break;
            default:
                // A sentence may hold a colon; one word may not.
                if (!name.Contains(' ', StringComparison.Ordinal))
                    throw new InvalidDataException($"{File}: there is no directive '{name}: {value}'.");
                break;
        }
    }

    private void CheckKnownMisses()
    {
        for (var i = 0; i < _lines.Length; i++)
        {
            var at = _lines[i].IndexOf(KnownMissMark, StringComparison.Ordinal);
            if (at >= 0 && (_lines[i].AsSpan(at + KnownMissMark.Length).IsWhiteSpace() || IsMarked(_lines[i])))
                throw new InvalidDataException($"{File}:{i + 1}: a known miss says why, and has no markup.");
        }
    }

    private void ReadFolder(string folder)
    {
        if (!Directory.Exists(folder))
            return;

        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var path = System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/');
            var text = Substitution.Apply(System.IO.File.ReadAllText(file)).ReplaceLineEndings("\n");
            if (path.StartsWith('@'))
                Projects.Add((path[1..path.IndexOf('/', StringComparison.Ordinal)], path[1..], text));
            else if (path.EndsWith(".cs", StringComparison.Ordinal))
                AdditionalSources.Add((path, text));
            else
                AdditionalFiles.Add((path, text));
        }
    }

    private bool IsMarked(string line) => line.Contains("[|", StringComparison.Ordinal) || line.Contains($"{{|{Id}:", StringComparison.Ordinal);

    private static bool IsKnownMiss(string line) => line.Contains(KnownMissMark, StringComparison.Ordinal);

    private static bool IsCode(string line)
    {
        var code = line.Trim();
        return !code.StartsWith("//", StringComparison.Ordinal)
            && !code.StartsWith("using ", StringComparison.Ordinal)
            && !code.StartsWith("namespace ", StringComparison.Ordinal)
            && code is [.., ';' or ',' or ')' or '"'];
    }
}
