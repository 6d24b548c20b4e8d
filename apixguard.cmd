@echo off
rem Builds the scanner where that is needed, then runs it: apixguard --help
setlocal
set "root=%~dp0"
set "logs=%root%artifacts\log"
where dotnet >nul 2>nul
if errorlevel 1 goto no_dotnet
if not exist "%logs%" mkdir "%logs%"
set "log=%logs%\build-%RANDOM%.log"
rem At the root, where global.json is.
pushd "%root%"
dotnet build src\Scanner -c Release -v quiet -nologo >"%log%" 2>&1
if errorlevel 1 goto build_failed
popd
del "%log%"
dotnet "%root%src\Scanner\bin\Release\net10.0\apixguard.dll" %*
exit /b %errorlevel%

:build_failed
popd
>&2 type "%log%"
>&2 echo apixguard: the build failed; the log is "%log%"
exit /b 2

:no_dotnet
>&2 echo apixguard: the .NET SDK is missing: install version 10 from https://dotnet.microsoft.com/download
exit /b 2
