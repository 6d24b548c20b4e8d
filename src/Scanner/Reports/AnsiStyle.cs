namespace ApiXGuard.Scanner.Reports;

/// <summary>Colours a terminal's text; gives it back unchanged where colours are off.</summary>
/// <param name="isOn">Whether colours are wanted.</param>
internal readonly struct AnsiStyle(bool isOn)
{
    public string Bold(string text) => Wrap("1", text);

    public string Dim(string text) => Wrap("2", text);

    public string Red(string text) => Wrap("31", text);

    public string Yellow(string text) => Wrap("33", text);

    public string Cyan(string text) => Wrap("36", text);

    private string Wrap(string code, string text) => isOn ? $"\e[{code}m{text}\e[0m" : text;
}
