namespace ApiXGuard.Runtime;

/// <summary>The records of issued keys cannot be read or written. Never holds a value of a record.</summary>
public class ApiKeyRepositoryException : Exception
{
    /// <summary>Makes the exception.</summary>
    public ApiKeyRepositoryException()
        : base("The records of issued keys cannot be read or written.")
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    public ApiKeyRepositoryException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public ApiKeyRepositoryException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
