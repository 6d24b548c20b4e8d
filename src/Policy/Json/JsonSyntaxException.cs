namespace ApiXGuard.Policy.Json;

/// <summary>Ends the reading of a text that is not JSON. Never leaves this assembly; repeats nothing of the text.</summary>
internal sealed class JsonSyntaxException(int line, string message) : Exception(message)
{
    /// <summary>Counted from 1.</summary>
    public int Line { get; } = line;
}
