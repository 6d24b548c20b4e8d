namespace ApiXGuard.Policy;

/// <summary>
/// A path pattern as <c>.gitignore</c> has taught them: <c>*</c> and <c>?</c> stay within a folder, <c>**</c> crosses folders, a
/// pattern with a <c>/</c> at its start or inside is meant from the root, any other one matches at every depth, and a pattern that
/// matches a folder matches all below it. Letter case counts. Immutable and thread-safe; time is linear in the path.
/// </summary>
public sealed class Glob
{
    private const int LongestPattern = 1024;

    private readonly Step[] _steps;

    private Glob(string pattern, Step[] steps)
    {
        Pattern = pattern;
        _steps = steps;
    }

    private enum StepKind : byte
    {
        Literal,
        AnyCharacter,
        Star,
        Folders,
        Everything,
    }

    /// <summary>The pattern as written.</summary>
    public string Pattern { get; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="error">What is wrong with it, where it is.</param>
    /// <returns>The glob, or <see langword="null"/>.</returns>
    public static Glob? TryParse(string pattern, out string error)
    {
        error = pattern switch
        {
            _ when pattern.Trim('/').Length == 0 => "is empty",
            { Length: > LongestPattern } => $"is longer than {LongestPattern} characters",
            _ when pattern.Contains('\\') => "holds a '\\'; folders are separated by '/'",
            _ when pattern.StartsWith("!", StringComparison.Ordinal) => "begins with '!'; exceptions are not supported",
            _ => string.Empty,
        };
        return error.Length == 0 ? new Glob(pattern, Compile(pattern)) : null;
    }

    /// <summary>Whether the pattern matches a path or a folder above it.</summary>
    /// <param name="path">Relative to the root, with <c>/</c>.</param>
    public bool IsMatch(string path)
    {
        // A set of the steps that may come next, advanced by one character at a time: no backtracking, whatever the pattern.
        var size = _steps.Length + 1;
        Span<bool> now = stackalloc bool[size];
        Span<bool> next = stackalloc bool[size];
        Enter(now, 0);
        foreach (var c in path)
        {
            if (c == '/' && now[_steps.Length])
                return true;
            next.Clear();
            var any = false;
            for (var i = 0; i < _steps.Length; i++)
            {
                if (now[i])
                    any |= Advance(next, i, c);
            }

            if (!any)
                return false;
            var swap = now;
            now = next;
            next = swap;
        }

        return now[_steps.Length];
    }

    /// <inheritdoc/>
    public override string ToString() => Pattern;

    private static Step[] Compile(string pattern)
    {
        var text = pattern.TrimEnd('/');
        var isRooted = text.IndexOf('/') >= 0;
        text = text.TrimStart('/');
        var steps = new List<Step>();
        if (!isRooted)
            steps.Add(new Step(StepKind.Folders, default));
        for (var i = 0; i < text.Length; i++)
        {
            var startsSegment = i == 0 || text[i - 1] == '/';
            if (text[i] == '*' && i + 1 < text.Length && text[i + 1] == '*')
            {
                while (i + 1 < text.Length && text[i + 1] == '*')
                    i++;
                if (startsSegment && i + 1 < text.Length && text[i + 1] == '/')
                {
                    i++;
                    steps.Add(new Step(StepKind.Folders, default));
                }
                else
                {
                    steps.Add(new Step(StepKind.Everything, default));
                }
            }
            else
            {
                steps.Add(text[i] switch
                {
                    '*' => new Step(StepKind.Star, default),
                    '?' => new Step(StepKind.AnyCharacter, default),
                    var c => new Step(StepKind.Literal, c),
                });
            }
        }

        return [.. steps];
    }

    /// <summary>Marks a step as next, and those that can follow without a character.</summary>
    private void Enter(Span<bool> set, int step)
    {
        while (step < _steps.Length && !set[step])
        {
            set[step] = true;
            if (_steps[step].Kind is StepKind.Literal or StepKind.AnyCharacter)
                return;
            step++;
        }

        if (step == _steps.Length)
            set[step] = true;
    }

    private bool Advance(Span<bool> next, int index, char c)
    {
        var step = _steps[index];
        switch (step.Kind)
        {
            case StepKind.Literal when step.Character == c:
            case StepKind.AnyCharacter when c != '/':
                Enter(next, index + 1);
                return true;
            case StepKind.Star when c != '/':
            case StepKind.Everything:
                Enter(next, index);
                return true;
            case StepKind.Folders:
                // Inside a folder's name only this step goes on; after its slash the rest may begin.
                if (c == '/')
                    Enter(next, index);
                else
                    next[index] = true;
                return true;
            default:
                return false;
        }
    }

    private readonly record struct Step(StepKind Kind, char Character);
}
