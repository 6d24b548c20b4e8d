using ApiXGuard.Scanner.Rescue.Files;

namespace ApiXGuard.Scanner.Rescue.Projects;

/// <summary>A project file that pieces are put into and taken out of, in the indentation and with the line breaks that it has.</summary>
internal sealed class ProjectText
{
    private readonly FileText _file;

    private ProjectText(FileText file, MarkupElement root) => (_file, Root) = (file, root);

    /// <summary>The project's element.</summary>
    public MarkupElement Root { get; }

    /// <summary>The text.</summary>
    public string Text => _file.Text;

    /// <summary>The blanks of one level.</summary>
    public string Unit => Root.Children.Count > 0 && IndentOf(Root.Children[0].Start) is { Length: > 0 } indent ? indent : "  ";

    /// <summary>Reads a project file.</summary>
    /// <exception cref="RewriteRefusedException">It is none that is understood.</exception>
    public static ProjectText Read(byte[] content)
    {
        var file = FileText.Read(content) ?? throw new RewriteRefusedException("the project file's encoding is damaged or not known");
        var root = MarkupDocument.Read(file.Text);
        return root.Is("Project") ? new ProjectText(file, root) : throw new RewriteRefusedException("the file is no MSBuild project");
    }

    /// <summary>The file with one piece replaced.</summary>
    public byte[] Replace(int start, int end, string replacement) => _file.Replace(start, end, replacement);

    /// <summary>The file with lines put in before an element's closing tag, one level deeper than the element.</summary>
    public byte[] Append(MarkupElement element, params string[] lines)
    {
        var inner = IndentOf(element.Start) + Unit;
        var block = string.Concat(lines.Select(line => inner + line + _file.NewLine));
        if (element.IsEmpty)
        {
            // <Project Sdk="…" /> opens.
            var slash = Text.LastIndexOf('/', element.End - 1);
            return _file.Replace(slash, element.End, ">" + _file.NewLine + block + IndentOf(element.Start) + "</" + NameAt(element) + ">");
        }

        var at = element.CloseStart;
        while (at > element.OpenEnd && Text[at - 1] is ' ' or '\t')
            at--;
        // On one line with what stands before it, it gets lines of its own.
        return at > element.OpenEnd && Text[at - 1] == '\n'
            ? _file.Replace(at, at, block)
            : _file.Replace(element.CloseStart, element.CloseStart, _file.NewLine + block + IndentOf(element.Start));
    }

    /// <summary>The file without an element, and without its line where it stands there alone.</summary>
    public byte[] Remove(MarkupElement element)
    {
        var (from, to) = (element.Start, element.End);
        while (from > 0 && Text[from - 1] is ' ' or '\t')
            from--;
        var lineStarts = from == 0 || Text[from - 1] == '\n';
        var end = to;
        while (end < Text.Length && Text[end] is ' ' or '\t' or '\r')
            end++;
        return lineStarts && end < Text.Length && Text[end] == '\n' ? _file.Replace(from, end + 1, "") : _file.Replace(element.Start, element.End, "");
    }

    /// <summary>The blanks before a place, where nothing else stands before it on its line.</summary>
    public string IndentOf(int at)
    {
        var from = at;
        while (from > 0 && Text[from - 1] is ' ' or '\t')
            from--;
        return from == 0 || Text[from - 1] == '\n' ? Text[from..at] : "";
    }

    private string NameAt(MarkupElement element)
    {
        var end = element.Start + 1;
        while (!char.IsWhiteSpace(Text[end]) && Text[end] is not ('/' or '>'))
            end++;
        return Text[(element.Start + 1)..end];
    }
}
