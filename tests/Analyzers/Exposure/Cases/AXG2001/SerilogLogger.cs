// references: serilog
using Serilog;
using Serilog.Context;

class SerilogLogger(ILogger logger)
{
    void Leaks(string password, string user, Exception exception)
    {
        Log.Verbose("Password {Password}", [|password|]);
        Log.Information("{User} has {Password}", user, [|password|]);
        Log.Error(exception, "Password {Password}", [|password|]);
        Log.Write(Serilog.Events.LogEventLevel.Fatal, "Password {Password}", [|password|]);
        Log.Warning($"Password {[|password|]}");
        Log.Logger.Debug("Password {Password}", [|password|]);
        logger.Information("Password {Password}", [|password|]);
        logger.Information("{A} {B} {C} {D}", user, user, user, [|password|]);
        logger.ForContext("Password", [|password|]).Information("Signed in");
        Log.ForContext<SerilogLogger>().ForContext("Password", [|password|]).Information("Signed in");
        using (LogContext.PushProperty("Password", [|password|]))
            Log.Information("Signed in");
        Log.Logger = new LoggerConfiguration().Enrich.WithProperty("Password", [|password|]).CreateLogger();
    }

    void Twins(string password, string user, Exception exception)
    {
        Log.Information("Password of {User} changed", user);
        Log.Information("Password {Password}", "(hidden)");
        Log.Error(exception, "Wrong password of length {Length}", password.Length);
        logger.ForContext("User", user).Information("Signed in");
        using (LogContext.PushProperty("HasPassword", password.Length > 0))
            logger.ForContext<SerilogLogger>().Information("Signed in");
        Log.Logger = new LoggerConfiguration().Enrich.WithProperty("User", user).CreateLogger();
    }
}
