@echo off
rem Starts Telltale on a Java that can run it.
setlocal
set "LEAST=25"
set "HERE=%~dp0.."

if defined TELLTALE_JAVA (
    set "JAVA=%TELLTALE_JAVA%\bin\java.exe"
    goto start
)
if defined JAVA_HOME (
    call :suits "%JAVA_HOME%\bin\java.exe" && goto start
)
for %%j in (java.exe) do (
    if not "%%~$PATH:j" == "" call :suits "%%~$PATH:j" && goto start
)
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do (
    call :suits "%%~d\bin\java.exe" && goto start
)
echo telltale: needs Java %LEAST% or later and found none; install one, for example from https://adoptium.net, or name its folder in TELLTALE_JAVA 1>&2
exit /b 1

:start
"%JAVA%" --add-modules=jdk.incubator.vector "-Djdk.serialFilter=!*" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %TELLTALE_OPTS% -cp "%HERE%\lib\*;%HERE%\lib\deep\*" telltale.cli.Main %*
exit /b %ERRORLEVEL%

rem Succeeds and sets JAVA if %1 is a Java that can run Telltale.
:suits
if not exist "%~1" exit /b 1
for /f "tokens=3" %%v in ('""%~1" -version 2^>^&1" ^| findstr /i version') do (
    for /f "delims=.-+" %%m in ("%%~v") do (
        if %%m GEQ %LEAST% (
            set "JAVA=%~1"
            exit /b 0
        )
    )
)
exit /b 1
