namespace ApiXGuard.Runtime.Tests.SecondFactors;

/// <summary>A factor whose answer a test sets, and which counts how often it was asked.</summary>
internal sealed class ScriptedFactor(Func<SecondFactorChallenge, CancellationToken, ValueTask<SecondFactorResult>> answer) : ISecondFactor, IDisposable
{
    private int _asked;
    private int _disposals;

    internal ScriptedFactor(SecondFactorResult result)
        : this((_, _) => ValueTask.FromResult(result))
    {
    }

    internal Func<SecondFactorChallenge, CancellationToken, ValueTask<SecondFactorResult>> Answer { get; set; } = answer;

    internal int Asked => Volatile.Read(ref _asked);

    internal int Disposals => Volatile.Read(ref _disposals);

    internal SecondFactorChallenge LastChallenge { get; private set; }

    internal void Give(SecondFactorResult result) => Answer = (_, _) => ValueTask.FromResult(result);

    public ValueTask<SecondFactorResult> AskAsync(SecondFactorChallenge challenge, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _asked);
        LastChallenge = challenge;
        return Answer(challenge, cancellationToken);
    }

    public void Dispose() => Interlocked.Increment(ref _disposals);
}
