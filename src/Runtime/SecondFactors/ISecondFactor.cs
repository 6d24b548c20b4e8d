namespace ApiXGuard.Runtime;

/// <summary>
/// Asks somebody for a proof and checks it: a code from an application, a confirmation on a telephone, a smart card. Implementations are
/// thread-safe.
/// </summary>
public interface ISecondFactor
{
    /// <summary>Asks for a proof and checks it.</summary>
    /// <param name="challenge">What the proof is for.</param>
    /// <param name="cancellationToken">Ends the wait: nobody needs the answer any more, or it took too long.</param>
    /// <returns>
    /// What came of it; only <see cref="SecondFactorResult.Accepted"/> releases anything. An exception counts as a wrong proof.
    /// </returns>
    ValueTask<SecondFactorResult> AskAsync(SecondFactorChallenge challenge, CancellationToken cancellationToken = default);
}
