namespace ApiXGuard.Runtime;

/// <summary>A store did not release its keys, because its second factor was not given. Never holds a proof.</summary>
public sealed class SecondFactorException : ApiXKeyStoreException
{
    /// <summary>Makes the exception.</summary>
    public SecondFactorException()
        : base("The second factor was not given.")
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong and what to do; never a proof.</param>
    public SecondFactorException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong and what to do; never a proof.</param>
    /// <param name="innerException">The cause; its message holds no proof either.</param>
    public SecondFactorException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What came of the last ask.</summary>
    public SecondFactorResult Result { get; init; }

    /// <summary>How long no further ask is made; zero where the next read asks again.</summary>
    public TimeSpan RetryAfter { get; init; }
}
