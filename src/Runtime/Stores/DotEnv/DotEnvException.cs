namespace ApiXGuard.Runtime;

/// <summary>A line does not follow the grammar of <c>.env</c> files.</summary>
/// <param name="line">The line, from 1.</param>
/// <param name="fault">What is wrong with it, to follow "line N"; nothing of what it holds.</param>
internal sealed class DotEnvException(int line, string fault) : Exception(fault)
{
    public int Line { get; } = line;
}
